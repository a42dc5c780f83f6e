package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.CreditCode;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.Position;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Typed;

/**
 * The register's rules for single fields, asked before anything is sent to it: so a form names all
 * that is wrong at once.
 */
@Named("premisesRules")
@RequestScoped
public class PremisesRules {

    /** A point within China, whose one coordinate is exchanged for the one that was typed. */
    private static final Position WITHIN = new Position(110, 35);

    @Inject private CurrentUser user;

    public void credit(FacesContext faces, UIComponent field, Object typed) {
        String text = PlainText.folded(Typed.text((String) typed));
        if (text != null) {
            check(() -> new CreditCode(text));
        }
    }

    public void phone(FacesContext faces, UIComponent field, Object typed) {
        check(() -> NewPremises.requirePhone(PlainText.folded(Typed.text((String) typed))));
    }

    public void lon(FacesContext faces, UIComponent field, Object typed) {
        if (typed != null) {
            check(() -> new Position((Double) typed, WITHIN.lat()));
        }
    }

    public void lat(FacesContext faces, UIComponent field, Object typed) {
        if (typed != null) {
            check(() -> new Position(WITHIN.lon(), (Double) typed));
        }
    }

    private void check(Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refused) {
            String words = RefusalWords.of(refused, user.getLocale());
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null), refused);
        }
    }
}
