package org.andian.portal.audit;

import org.andian.portal.audit.Trail.Link;
import org.andian.portal.sql.Slices;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How far a walk along the chain from where it begins has come. It goes on behind a row that does
 * not hold, by the hash that row shows: what a stranger has slipped in must not hide what he does
 * later.
 *
 * @param last the last row it has seen
 * @param hash of that row, as it is stored
 * @param keyedFrom the first row under the key, 0 before there is one
 * @param breaks the rows that are missing or do not hold
 */
record Walk(ChainKey key, long last, String hash, long keyedFrom, Breaks breaks) {

    /** The first row that is missing or does not hold, 0 while all do. */
    long brokenAt() {
        return breaks.first();
    }

    /** As from here, and broken. */
    Walk brokenAt(long row) {
        return new Walk(key, last, hash, keyedFrom, breaks.with(row));
    }

    /**
     * @param links the next rows of the database, in order
     */
    Walk over(List<Link> links) {
        Walk walk = this;
        for (Link link : links) {
            walk = walk.over(link);
        }
        return walk;
    }

    private Walk over(Link link) {
        long id = link.entry().id();
        boolean isKeyed =
                link.hash().equals(key.sign(Chain.canonical(link.previous(), link.entry())));
        Breaks found = breaks;
        if (id != last + 1) {
            found = found.with(last + 1);
        } else if (!link.previous().equals(hash)) {
            found = found.with(id);
        }
        if (!isKeyed && !isOfOlderBuild(link)) {
            found = found.with(id);
        }
        return new Walk(key, id, link.hash(), isKeyed && keyedFrom == 0 ? id : keyedFrom, found);
    }

    private boolean isOfOlderBuild(Link link) {
        return keyedFrom == 0 && link.hash().equals(Chain.unkeyed(link.previous(), link.entry()));
    }

    /**
     * @param end number of the chain's last row
     */
    Walk until(long end) {
        return last < end ? brokenAt(last + 1) : this;
    }

    /**
     * Compares with heads that were kept outside: rows cut off the end, and a chain made anew from
     * its beginning, hold by themselves.
     *
     * @param hashes those of the rows with these numbers, where there are such rows
     */
    Walk agreeing(List<TrailHead> kept, Function<List<Long>, Map<Long, String>> hashes) {
        Walk walk = this;
        for (List<TrailHead> some : Slices.of(kept)) {
            Map<Long, String> present = hashes.apply(some.stream().map(TrailHead::id).toList());
            for (TrailHead head : some) {
                if (!head.hash().equals(present.get(head.id()))) {
                    walk = walk.brokenAt(Math.min(head.id(), last + 1));
                }
            }
        }
        return walk;
    }
}
