package org.andian.portal.account;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;

import java.util.List;

/**
 * The rule which roles may meet in one account and what limits each needs (GB/T 22239-2019, 8.1.4:
 * three separate administrators who do no business).
 */
final class Separation {

    private Separation() {}

    static void check(List<GrantSpec> reaches) {
        if (reaches.isEmpty()) {
            throw new Refusal(AccountReason.ROLE_MISSING);
        }
        if (reaches.size() > 1
                && reaches.stream().anyMatch(spec -> spec.role().isAdministrator())) {
            throw new Refusal(AccountReason.ADMINISTRATOR_ALONE);
        }
        reaches.forEach(Separation::checkLimits);
    }

    private static void checkLimits(GrantSpec spec) {
        switch (spec.role()) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    need(isUnlimited(spec), AccountReason.ADMINISTRATOR_UNLIMITED);
            case DISTRICT_OFFICE, GRID_OFFICER ->
                    need(spec.districtId() != null, AccountReason.DISTRICT_MISSING);
            case INDUSTRY_REGULATOR ->
                    need(!spec.industries().isEmpty(), AccountReason.INDUSTRY_MISSING);
            case SAFETY_MANAGER -> need(spec.premisesId() != null, AccountReason.PREMISES_MISSING);
            case SERVICE_PROVIDER ->
                    need(spec.providerId() != null, AccountReason.PROVIDER_MISSING);
            default -> {}
        }
    }

    private static boolean isUnlimited(GrantSpec spec) {
        return spec.districtId() == null
                && spec.industries().isEmpty()
                && spec.premisesId() == null
                && spec.providerId() == null;
    }

    private static void need(boolean fulfilled, AccountReason otherwise) {
        if (!fulfilled) {
            throw new Refusal(otherwise);
        }
    }
}
