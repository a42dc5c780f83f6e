package org.andian.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A code or a number kept as a text, as {@link Typed#code} reads it. */
@FacesConverter("andian.code")
public class Codes implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String text) {
        return Typed.code(text);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String code) {
        return code == null ? "" : code;
    }
}
