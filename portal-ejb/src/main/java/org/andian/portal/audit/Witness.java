package org.andian.portal.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Trail.Link;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Door for rooms that must know later whether what they keep is what they once kept. A seal is made
 * with the trail's key, which is not in the database, and holds however long the trail is kept; of
 * the trail only rows count that hold by themselves under that key. Tells no person anything.
 */
@Stateless
public class Witness {

    /** No row of the trail begins so: see {@link Chain#canonical}. */
    private static final String SEALED = "seal\n";

    private static final String DONE = "done";

    /**
     * An act of the trail.
     *
     * @param row its number there
     * @param object what it was done on
     */
    public record Told(long row, String object) {}

    @Inject private Sql sql;

    @Inject private TrailKey key;

    /**
     * @return 64 hexadecimal digits (HMAC-SHA-256), always the same for the same text
     */
    public String seal(String text) {
        return key.get().sign(SEALED + text);
    }

    /**
     * Whether it is the seal of this text.
     *
     * @param seal as it was kept, whatever became of it
     */
    public boolean holds(String text, String seal) {
        return MessageDigest.isEqual(bytes(seal(text)), bytes(seal));
    }

    /** What the trail tells of acts of a kind on one object, the oldest first. */
    public List<String> told(String action, String object) {
        return links(
                        "select * from audit where action = ? and object = ? and result = ? order"
                                + " by id",
                        List.of(action, object, DONE))
                .map(link -> link.entry().act().detail())
                .toList();
    }

    /** Whether the trail tells a text with an act of a kind. */
    public boolean tells(String action, String text) {
        return links(
                        "select * from audit where action = ? and detail like ? and result = ?",
                        List.of(action, Like.containing(text), DONE))
                .findAny()
                .isPresent();
    }

    /**
     * What the trail tells of acts of a kind, in order, a thousand at most.
     *
     * @param after the row last seen, 0 for the beginning
     */
    public List<Told> toldAfter(String action, long after) {
        return links(
                        "select * from audit where action = ? and id > ? and result = ? order by"
                                + " id limit 1000",
                        List.of(action, after, DONE))
                .map(link -> new Told(link.entry().id(), link.entry().act().object()))
                .toList();
    }

    /** Whether what was done at a moment is still in the trail: older rows may be given up. */
    public boolean reachesBackTo(Instant at) {
        return sql.first(
                        "select at from audit order by id limit 1",
                        List.of(),
                        row -> row.instant("at"))
                .filter(first -> !first.isAfter(at))
                .isPresent();
    }

    private Stream<Link> links(String query, List<?> parameters) {
        return sql.list(query, parameters, Link::of).stream().filter(this::isWhole);
    }

    private boolean isWhole(Link link) {
        String signed = key.get().sign(Chain.canonical(link.previous(), link.entry()));
        return MessageDigest.isEqual(bytes(signed), bytes(link.hash()));
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.US_ASCII);
    }
}
