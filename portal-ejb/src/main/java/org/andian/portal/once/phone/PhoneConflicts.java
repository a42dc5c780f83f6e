package org.andian.portal.once.phone;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.once.OnceReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Door: keeps both sides of what was changed on a phone and in the portal, and which one its writer
 * chose; nothing of either is lost by choosing. Everybody sees his own.
 */
@Stateless
public class PhoneConflicts {

    /** Characters of either side. */
    public static final int LONGEST = 60_000;

    private static final int SHOWN = 50;
    private static final Set<String> CHOICES = Set.of("MINE", "THEIRS");

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Of all that are kept; those of long ago, and beyond the latest 200, are given up. */
    public int count(Scope scope) {
        return (int)
                sql.count(
                        "select count(*) as n from phone_conflict where login = ?",
                        List.of(scope.login()));
    }

    /** The latest first, fifty at most. */
    public List<PhoneConflict> list(Scope scope) {
        return sql.list(
                "select * from phone_conflict where login = ? order by decided_at desc, id desc"
                        + " limit ?",
                List.of(scope.login(), SHOWN),
                PhoneConflicts::conflict);
    }

    /**
     * @param conflict its moment is not asked
     * @throws Refusal CONFLICT
     */
    public void decide(Scope scope, PhoneConflict conflict) {
        require(conflict.recordKind() != null && conflict.recordKind().matches("[a-z]{1,20}"));
        require(conflict.recordKey() != null && conflict.recordKey().matches("\\S{1,64}"));
        require(conflict.chosen() != null && CHOICES.contains(conflict.chosen()));
        require(isText(conflict.mine()) && isText(conflict.theirs()));
        sql.update(
                """
                insert into phone_conflict (login, record_kind, record_key, mine, theirs, chosen, decided_at)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                scope.login(),
                conflict.recordKind(),
                conflict.recordKey(),
                conflict.mine(),
                conflict.theirs(),
                conflict.chosen(),
                clock.instant());
        audit.done(
                scope.login(),
                "phone.decide",
                conflict.recordKind() + " " + conflict.recordKey(),
                conflict.chosen());
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Refusal(OnceReason.CONFLICT, LONGEST);
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    private static PhoneConflict conflict(Row row) {
        return new PhoneConflict(
                row.text("record_kind"),
                row.text("record_key"),
                row.text("mine"),
                row.text("theirs"),
                row.text("chosen"),
                row.instant("decided_at"));
    }
}
