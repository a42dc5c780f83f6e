package org.andian.portal.account;

import org.andian.portal.account.NewPerson.GrantSpec;

import java.util.List;

/**
 * The rule which roles may meet in one account and what limits each needs (GB/T 22239-2019, 8.1.4:
 * three separate administrators who do no business).
 */
final class Separation {

    private Separation() {}

    static void check(List<GrantSpec> reaches) {
        if (reaches.isEmpty()) {
            throw new IllegalArgumentException("Give the account at least one role.");
        }
        if (reaches.size() > 1
                && reaches.stream().anyMatch(spec -> spec.role().isAdministrator())) {
            throw new IllegalArgumentException(
                    "An administrator's account has this one role only; create another account for"
                            + " the other role.");
        }
        reaches.forEach(Separation::checkLimits);
    }

    private static void checkLimits(GrantSpec spec) {
        switch (spec.role()) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    need(
                            isUnlimited(spec),
                            spec,
                            "is not limited; leave district, industries, premises and provider"
                                    + " empty");
            case DISTRICT_OFFICE, GRID_OFFICER ->
                    need(spec.districtId() != null, spec, "needs a district");
            case INDUSTRY_REGULATOR ->
                    need(!spec.industries().isEmpty(), spec, "needs at least one industry");
            case SAFETY_MANAGER -> need(spec.premisesId() != null, spec, "needs a premises");
            case SERVICE_PROVIDER ->
                    need(spec.providerId() != null, spec, "needs a service provider");
            default -> {}
        }
    }

    private static boolean isUnlimited(GrantSpec spec) {
        return spec.districtId() == null
                && spec.industries().isEmpty()
                && spec.premisesId() == null
                && spec.providerId() == null;
    }

    private static void need(boolean fulfilled, GrantSpec spec, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException("The role " + spec.role() + " " + what + ".");
        }
    }
}
