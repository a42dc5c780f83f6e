package org.andian.portal.account.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.Secrets;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts attempts at the door and says who must wait. A login that nobody has is counted like any
 * other, so that waiting tells nothing. Rows are locked in the order of their places, across nodes.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * An attempt that was counted, or one that must wait and was not.
     *
     * @param places by their hash, those it was counted at
     * @param closedUntil null when it may be tried
     * @param closed by which track, null when it may be tried
     */
    public record Counted(
            Map<String, AttemptTrack> places, Instant closedUntil, AttemptTrack closed) {

        public boolean mayBeTried() {
            return closedUntil == null;
        }
    }

    /**
     * Counts an attempt that may be tried.
     *
     * @param tracks whom or what each counts; one at least
     * @param accountId null when nobody has the login
     */
    @OwnTransaction
    public Counted begin(Map<AttemptTrack, String> tracks, Long accountId) {
        Instant now = clock.instant();
        Map<String, AttemptTrack> places = new TreeMap<>();
        tracks.forEach((track, of) -> places.put(Secrets.sha256(track + " " + of), track));
        Counted early = judge(places, standing(places, ""), now);
        if (!early.mayBeTried()) {
            return early; // and leaves no row behind, whatever logins somebody makes up
        }
        places.keySet().forEach(place -> hold(place, accountId, now));
        Map<String, Attempts> standing = standing(places, " for update");
        Counted counted = judge(places, standing, now);
        if (counted.mayBeTried()) {
            standing.forEach((place, attempts) -> write(place, attempts.begun(now)));
        }
        return counted;
    }

    private static Counted judge(
            Map<String, AttemptTrack> places, Map<String, Attempts> standing, Instant now) {
        Comparator<Map.Entry<String, AttemptTrack>> byOpening =
                Comparator.comparing(
                        place -> standing.get(place.getKey()).openAt(place.getValue()));
        Map.Entry<String, AttemptTrack> last =
                places.entrySet().stream().max(byOpening).orElseThrow();
        Instant openAt = standing.get(last.getKey()).openAt(last.getValue());
        return openAt.isAfter(now)
                ? new Counted(Map.of(), openAt, last.getValue())
                : new Counted(places, null, null);
    }

    /** It was not a failure, and not a success yet either. */
    @OwnTransaction
    public void takeBack(Counted counted) {
        counted.places().keySet().forEach(place -> takeBack(place, 1));
    }

    /** It was a success; of an address one failure of somebody else is forgotten for it. */
    @OwnTransaction
    public void succeeded(Counted counted) {
        counted.places()
                .forEach(
                        (place, track) -> {
                            if (track.endsWithSuccess()) {
                                sql.update("delete from login_throttle where place = ?", place);
                            } else {
                                takeBack(place, track == AttemptTrack.ADDRESS ? 2 : 1);
                            }
                        });
        sql.update("delete from login_throttle where last_at < ?", clock.instant().minus(KEPT));
    }

    /** All that was counted for one account is forgotten. */
    @OwnTransaction
    public void forget(long accountId) {
        sql.update("delete from login_throttle where account_id = ?", accountId);
    }

    private void hold(String place, Long accountId, Instant now) {
        sql.update(
                "insert into login_throttle (place, account_id, failures, last_at) values (?, ?, 0,"
                        + " ?) on duplicate key update place = values(place)",
                place,
                accountId,
                now);
    }

    /**
     * @param lock empty for none, which sees what was last committed
     */
    private Map<String, Attempts> standing(Map<String, AttemptTrack> places, String lock) {
        Map<String, Attempts> standing = new TreeMap<>();
        places.keySet().forEach(place -> standing.put(place, read(place, lock)));
        return standing;
    }

    private Attempts read(String place, String lock) {
        return sql.first(
                        "select failures, last_at from login_throttle where place = ?" + lock,
                        List.of(place),
                        row -> new Attempts((int) row.number("failures"), row.instant("last_at")))
                .orElse(Attempts.NONE);
    }

    private void write(String place, Attempts attempts) {
        sql.update(
                "update login_throttle set failures = ?, last_at = ? where place = ?",
                attempts.failures(),
                attempts.lastAt(),
                place);
    }

    private void takeBack(String place, int failures) {
        sql.update(
                "update login_throttle set failures = greatest(failures - ?, 0) where place = ?",
                failures,
                place);
    }
}
