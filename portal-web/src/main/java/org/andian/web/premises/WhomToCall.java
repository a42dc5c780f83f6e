package org.andian.web.premises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.OwnPremises;
import org.andian.web.frame.ReadOnce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom one calls about a premises, as far as the reader is told: its contact and its provider. */
@Named("whomToCall")
@RequestScoped
public class WhomToCall {

    private static final String CONTACT = "premises.contact";
    private static final String PROVIDER = "premises.provider";
    private static final int SHORTEST = 3;

    /**
     * One to call.
     *
     * @param key bundle key of what they are there
     * @param name null when only the number is known
     * @param phone as written down, null when only the name is known
     */
    public record Call(String key, String name, String phone) {

        /**
         * The address a phone dials; null where there is no number, or one the reader sees masked.
         */
        public String address() {
            if (phone == null || phone.contains("*")) {
                return null;
            }
            String number = phone.replaceAll("[^0-9+]", "");
            return number.length() < SHORTEST ? null : "tel:" + number;
        }
    }

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private PremisesRegister register;

    @Inject private Providers providers;

    @Inject private OwnPremises own;

    /**
     * The premises' contact first; for those of the premises themselves their provider.
     *
     * @param code null, or one beyond the reach: nobody is named then
     */
    public List<Call> of(String code) {
        return code == null
                ? List.of()
                : readOnce.once(
                        List.of("whomToCall", code),
                        () -> premises(code).map(this::callsFor).orElse(List.of()));
    }

    /** The list of the reader's own premises has read its rows already. */
    private Optional<PremisesRow> premises(String code) {
        return own.getRows().stream()
                .filter(premises -> premises.code().equals(code))
                .findFirst()
                .or(() -> register.findEver(user.scope(), code));
    }

    private List<Call> callsFor(PremisesRow premises) {
        List<Call> calls = new ArrayList<>();
        if (premises.contactName() != null || premises.contactPhone() != null) {
            calls.add(new Call(CONTACT, premises.contactName(), premises.contactPhone()));
        }
        provider(premises)
                .map(provider -> new Call(PROVIDER, provider.name(), provider.phone()))
                .ifPresent(calls::add);
        if (own.isAll()) {
            calls.sort(Comparator.comparing(call -> !call.key().equals(PROVIDER)));
        }
        return calls;
    }

    private Optional<Provider> provider(PremisesRow premises) {
        return premises.providerCode() == null
                ? Optional.empty()
                : providers().stream()
                        .filter(one -> one.code().equals(premises.providerCode()))
                        .findFirst();
    }

    private List<Provider> providers() {
        return readOnce.once("whomToCall.providers", () -> providers.list(user.scope()));
    }
}
