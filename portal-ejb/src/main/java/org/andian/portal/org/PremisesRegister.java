package org.andian.portal.org;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.andian.portal.identity.Scope;

/** Door: the register of premises. */
@Stateless
public class PremisesRegister {

    public PremisesRow register(Scope scope, NewPremises premises) {
        throw new UnsupportedOperationException();
    }

    public Optional<PremisesRow> find(Scope scope, String code) {
        throw new UnsupportedOperationException();
    }

    /** @param text part of name, code or address; null for all */
    public List<PremisesRow> page(Scope scope, String text, Long districtId, String venueGroup, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public int count(Scope scope, String text, Long districtId, String venueGroup) {
        throw new UnsupportedOperationException();
    }
}
