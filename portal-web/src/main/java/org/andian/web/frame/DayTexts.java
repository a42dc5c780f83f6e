package org.andian.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * What somebody typed or picked as a day, as it stands: whoever takes it says what is wrong with
 * it. Blank is null, and null is blank.
 */
@FacesConverter("andian.dayText")
public class DayTexts implements Converter<Object> {

    @Override
    public Object getAsObject(FacesContext faces, UIComponent field, String text) {
        return Typed.text(text);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Object day) {
        return day == null ? "" : day.toString();
    }
}
