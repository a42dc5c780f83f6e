package org.andian.portal.once;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Door: does a request once however often it is sent, on any number of nodes. The key is taken, the
 * act done and the answer kept in one transaction: a server that is killed has done all three or
 * none. A request that is refused leaves no trace of its key, and may be sent again.
 */
@Stateless
public class Once {

    /** As the database counts a row that was added. */
    private static final int ADDED = 1;

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Forgotten forgotten;

    @Inject private Today today;

    @Inject private Clock clock;

    /**
     * What the request was answered, for who has something to look at before it is done.
     *
     * @return empty when it was not done yet
     * @throws Refusal OTHER_BODY
     */
    public Optional<String> find(Scope scope, OnceRequest request) {
        record Kept(String hash, String answer) {}
        Optional<Kept> kept =
                sql.first(
                        "select body_hash, answer from once_request where login = ? and once_key ="
                                + " ?",
                        List.of(scope.login(), request.key().text()),
                        row -> new Kept(row.text("body_hash"), row.text("answer")));
        if (kept.isPresent() && !kept.get().hash().equals(request.hash())) {
            throw new Refusal(OnceReason.OTHER_BODY);
        }
        return kept.map(Kept::answer);
    }

    /**
     * One that is sent while the first is still under way waits for it.
     *
     * @param act done in this transaction; gives the answer that is kept, never null
     * @return what the act gave, now or the first time
     * @throws Refusal TOO_OLD, OTHER_BODY, and whatever the act refuses
     */
    public String run(Scope scope, OnceRequest request, Supplier<String> act) {
        int days = settings.get(OnceKeys.KEPT_DAYS);
        requireKept(request.key(), days);
        int rows =
                sql.update(
                        """
                        insert into once_request (login, once_key, body_hash, kept_from) values (?, ?, ?, ?)
                        on duplicate key update repeats = repeats + 1\
                        """,
                        scope.login(),
                        request.key().text(),
                        request.hash(),
                        request.key().keptFrom(clock.instant(), Duration.ofDays(days)));
        if (rows != ADDED) {
            return find(scope, request).orElseThrow();
        }
        String answer = act.get();
        sql.update(
                "update once_request set answer = ? where login = ? and once_key = ?",
                answer,
                scope.login(),
                request.key().text());
        return answer;
    }

    /** A key of a day whose keys were given up may have been used. */
    private void requireKept(OnceKey key, int days) {
        LocalDate byRule = today.date().minusDays(days);
        LocalDate first =
                forgotten
                        .keptFrom(OnceKeys.FORGOTTEN)
                        .filter(day -> day.isAfter(byRule))
                        .orElse(byRule);
        if (key.madeAt().isBefore(Period.startOf(first))) {
            throw new Refusal(OnceReason.TOO_OLD, days);
        }
    }
}
