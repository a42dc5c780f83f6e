package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Grant;

import java.util.List;

/**
 * The premises of a reader who answers for single ones, such as a safety manager: his pages speak
 * of these and not of districts.
 */
@Named("ownPremises")
@RequestScoped
public class OwnPremises {

    private static final int SHOWN = 100;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private PremisesRegister register;

    /** Whether every right in the business is limited to one premises each. */
    public boolean isAll() {
        List<Grant> business = user.scope().grants().stream().filter(Grant::seesBusiness).toList();
        return !business.isEmpty()
                && business.stream().allMatch(grant -> grant.premisesId() != null);
    }

    /** Those still open, by code, a hundred at most; none for readers with a wider reach. */
    public List<PremisesRow> getRows() {
        return readOnce.once(
                "ownPremises",
                () ->
                        isAll()
                                ? register.page(user.scope(), null, null, null, 0, SHOWN)
                                : List.of());
    }

    /** The only one; null where there are several, or none. */
    public PremisesRow getOne() {
        return getRows().size() == 1 ? getRows().getFirst() : null;
    }
}
