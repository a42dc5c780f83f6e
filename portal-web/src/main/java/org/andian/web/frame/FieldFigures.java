package org.andian.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.DoubleConverter;
import jakarta.faces.convert.IntegerConverter;

import java.math.BigDecimal;

/**
 * FieldFigures in fields, as {@link Typed#code} reads them and as people write them: 40 and not
 * 40.0. In place of the converters that Faces itself has for these types.
 */
public final class FieldFigures {

    private FieldFigures() {}

    /** Whole ones. */
    public static class Whole extends IntegerConverter {

        @Override
        public Object getAsObject(FacesContext faces, UIComponent field, String text) {
            return super.getAsObject(faces, field, Typed.code(text));
        }
    }

    /** With decimals. */
    public static class Decimal extends DoubleConverter {

        @Override
        public Object getAsObject(FacesContext faces, UIComponent field, String text) {
            return super.getAsObject(faces, field, Typed.code(text));
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent field, Object value) {
            return value instanceof Double figure && !figure.isNaN() && !figure.isInfinite()
                    ? plain(figure)
                    : super.getAsString(faces, field, value);
        }
    }

    static String plain(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }
}
