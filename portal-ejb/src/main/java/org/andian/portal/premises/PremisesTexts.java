package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.premises.Position.Datum;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

/** Writes what is told of a premises: name, address, place, people. */
@ApplicationScoped
class PremisesTexts {

    @Inject private ProviderList providers;

    /**
     * @return what the audit says of it: no name or phone of a person
     */
    public String write(Scope scope, PremisesEntry entry, PremisesEdit edit) {
        Position position = edit.position();
        entry.describe(
                edit,
                position,
                edit.providerCode() == null ? null : provider(scope, edit.providerCode()));
        String name = entry.contactName();
        String phone = entry.contactPhone();
        boolean other =
                entry.call(
                        kept(edit.contactName(), name, Masked.name(name)),
                        kept(edit.contactPhone(), phone, Masked.phone(phone)));
        return edit.name().strip()
                + ", "
                + edit.address().strip()
                + (position != null && edit.datum() == Datum.GCJ02
                        ? ", place converted from GCJ-02"
                        : "")
                + (other ? ", contact changed" : "");
    }

    private long provider(Scope scope, String code) {
        return providers.of(scope).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Provider::id)
                .orElseThrow(() -> new Refusal(PremisesReason.NO_PROVIDER, code));
    }

    /** What a masked form sends back unchanged is not the person's name. */
    private static String kept(String sent, String present, String masked) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        return sent.equals(masked) ? present : sent.strip();
    }
}
