package org.andian.portal.account;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.text.PlainText;

import java.util.List;

/**
 * An account to create.
 *
 * @param login as it will be typed, in any case
 * @param phone may be null
 * @param password the first password, to be changed at the first login
 * @param mustChange false only where the password is the person's own already
 * @param reaches roles with district id, industries, premises id, provider id as they are stored
 * @param demo made by the example, not by people
 */
public record NewPerson(
        String login,
        String name,
        String phone,
        char[] password,
        boolean mustChange,
        List<GrantSpec> reaches,
        boolean demo) {

    public NewPerson {
        name = PlainText.of(name);
        phone = PlainText.folded(phone);
    }

    /** A grant by ids; null = not limited by that side. */
    public record GrantSpec(
            Role role,
            Long districtId,
            java.util.Set<String> industries,
            Long premisesId,
            Long providerId) {

        /**
         * @throws Refusal when the role needs another limit, or none
         */
        public void requireFitting() {
            Separation.check(List.of(this));
        }

        /** As the audit trail has it. */
        public String written() {
            return role
                    + limit("district", districtId)
                    + limit("industries", industries.isEmpty() ? null : industries)
                    + limit("premises", premisesId)
                    + limit("provider", providerId);
        }

        private static String limit(String name, Object to) {
            return to == null ? "" : " " + name + "=" + to;
        }
    }

    /**
     * The login as it would be kept.
     *
     * @throws Refusal LOGIN when it cannot be one
     */
    public static String login(String text) {
        return Login.of(text).value();
    }

    public static void requireName(String name) {
        Enrolment.requireContact(name, null);
    }

    public static void requirePhone(String phone) {
        Enrolment.requireContact("-", phone);
    }
}
