package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.account.mail.AccountMails;
import org.andian.portal.district.Districts;
import org.andian.portal.filing.FilingPowers;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who file in a replayed campaign: for each district one who writes and one who checks and
 * signs, each with an address. A district that comes into being has people from then on.
 */
@Dependent
class ReplayPeople {

    /** All of their addresses, by which their mails are found. */
    static final String MAIL = "@replay.example.gov.cn";

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 12;
    private static final Scope SECURITY =
            new Scope("tests", List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));

    @Inject private Stage stage;

    @Inject private Districts districts;

    @Inject private AccountMails mails;

    @Inject private FilingPowers powers;

    @Inject private ByHand byHand;

    private final Map<Long, Scope> writers = new HashMap<>();
    private final Map<Long, Scope> signers = new HashMap<>();
    private final Set<Long> empowered = new HashSet<>();
    private String prefix;
    private Role role;
    private Set<String> industries;
    private int codes;

    /**
     * @param industries of regulators, empty of offices
     */
    void begin(String prefix, Role role, Set<String> industries) {
        this.prefix = prefix;
        this.role = role;
        this.industries = industries;
    }

    /**
     * @param code of the district
     */
    void enlist(String code) {
        long district = districts.get(code).id();
        writer(district);
        signers.computeIfAbsent(district, id -> person("s", id));
    }

    Scope writer(long district) {
        return writers.computeIfAbsent(district, id -> person("w", id));
    }

    /** With the power to sign for the district of a filing. */
    Scope signer(Scope governor, FilingRow row) {
        long district = row.key().districtId();
        Scope signer = signers.computeIfAbsent(district, id -> person("s", id));
        if (empowered.add(district)) {
            powers.list(governor, row.campaign()).stream()
                    .filter(power -> power.login().equals(signer.login()))
                    .forEach(power -> powers.end(governor, row.campaign(), power.id()));
            powers.give(governor, row.campaign(), signer.login(), district);
            byHand.update(
                    "insert ignore into second_factor (account_id, secret, created_at,"
                            + " confirmed_at, last_step) select id, 'x', 1, 1, 0 from account"
                            + " where login = ?",
                    signer.login());
        }
        return signer;
    }

    private Scope person(String part, long district) {
        String login = prefix + part + district;
        Scope person = stage.person(login, role, place(district), industries, null);
        mails.set(SECURITY, login, login + MAIL);
        return person;
    }

    /** Its code, at the moment that the clock shows; a zone is found by its name. */
    private String place(long district) {
        String code = districts.get(district).code();
        return code == null ? districts.get(district).name() : code;
    }

    /** A code of the second factor that serves once. */
    String code(Scope signer) {
        StringBuilder code = new StringBuilder("RPLY");
        for (int rest = ++codes, n = 0; n < CODE_LENGTH; n++, rest /= DIGITS.length()) {
            code.append(DIGITS.charAt(rest % DIGITS.length()));
        }
        byHand.update(
                "delete from recovery_code where account_id = (select id from account where login ="
                        + " ?)",
                signer.login());
        byHand.update(
                "insert into recovery_code (account_id, code_hash) select id, sha2(?, 256) from"
                        + " account where login = ?",
                code.toString(),
                signer.login());
        return code.toString();
    }
}
