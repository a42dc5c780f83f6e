package org.andian.portal.telling.duty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.TellingReason;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.util.List;

/** Door: what one on duty tells the next, and that the next has taken it over. */
@Stateless
public class ShiftNotes {

    private static final int LONGEST = 1000;
    private static final int MOST = 30;

    @Inject private Sql sql;

    @Inject private DutyReach reach;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** The newest first; empty where the caller does not keep the rota. */
    public List<ShiftNote> list(Scope scope, String owner) {
        return reach.keeps(scope, owner)
                ? sql.list(
                        "select id, at, actor, text, taken_at, taken_by from telling_shift_note"
                                + " where owner = ? order by id desc limit ?",
                        List.of(owner, MOST),
                        ShiftNotes::note)
                : List.of();
    }

    /**
     * @param text at most 1000 characters
     * @throws Refusal NO_ROTA, NOTE
     */
    public void handOver(Scope scope, String owner, String text) {
        require(scope, owner);
        String said = PlainText.lines(text);
        if (said == null || said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal(TellingReason.NOTE, LONGEST);
        }
        sql.update(
                "insert into telling_shift_note (owner, at, actor, text) values (?, ?, ?, ?)",
                owner,
                clock.instant(),
                scope.login(),
                said);
        audit.done(scope.login(), "duty.handOver", reach.object(owner), null);
    }

    /**
     * By somebody else than who wrote it; once.
     *
     * @throws Refusal NO_ROTA, TAKEN_OVER
     */
    public void takeOver(Scope scope, String owner, long id) {
        require(scope, owner);
        int taken =
                sql.update(
                        "update telling_shift_note set taken_at = ?, taken_by = ? where id = ? and"
                                + " owner = ? and taken_at is null and actor <> ?",
                        clock.instant(),
                        scope.login(),
                        id,
                        owner,
                        scope.login());
        if (taken == 0) {
            throw new Refusal(TellingReason.TAKEN_OVER);
        }
        audit.done(scope.login(), "duty.takeOver", reach.object(owner), null);
    }

    private void require(Scope scope, String owner) {
        if (!reach.keeps(scope, owner)) {
            throw new Refusal(TellingReason.NO_ROTA);
        }
    }

    private static ShiftNote note(Row row) {
        return new ShiftNote(
                row.number("id"),
                row.instant("at"),
                row.text("actor"),
                row.text("text"),
                row.instant("taken_at"),
                row.text("taken_by"));
    }
}
