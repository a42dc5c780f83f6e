package org.andian.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day as fields for days show it: 2026-11-25.
 *
 * <p>Blank is null, and null is blank; what is no day from 1900 to 2999 makes its field invalid.
 */
@FacesConverter("andian.day")
public class Days implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Typed.strictDay(text);
        } catch (DateTimeException unreadable) {
            throw new ConverterException(unreadable);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
