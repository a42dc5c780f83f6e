package org.andian.portal.audit;

import org.andian.portal.audit.Trail.Link;
import org.andian.portal.sql.Slices;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How far a walk along the chain from where it begins has come.
 *
 * @param last the last row that holds, or the last of the chain when one does not
 * @param hash of the last row that holds
 * @param keyedFrom the first row under the key, 0 before there is one
 * @param brokenAt the first row that is missing or does not hold, 0 while all do
 */
record Walk(ChainKey key, long last, String hash, long keyedFrom, long brokenAt) {

    /** As from here, and broken. */
    Walk brokenAt(long row) {
        return new Walk(key, last, hash, keyedFrom, row);
    }

    /**
     * @param links the next rows of the database, in order
     * @param end number of the chain's last row
     */
    Walk over(List<Link> links, long end) {
        Walk walk = this;
        for (Link link : links) {
            walk = walk.over(link);
            if (walk.brokenAt > 0) {
                return walk.until(end);
            }
        }
        return walk;
    }

    private Walk over(Link link) {
        long id = last + 1;
        boolean follows = link.entry().id() == id && link.previous().equals(hash);
        String canonical = Chain.canonical(hash, link.entry());
        if (follows && link.hash().equals(key.sign(canonical))) {
            return new Walk(key, id, link.hash(), keyedFrom == 0 ? id : keyedFrom, 0);
        }
        boolean isOfOlderBuild =
                keyedFrom == 0 && link.hash().equals(Chain.unkeyed(hash, link.entry()));
        return follows && isOfOlderBuild
                ? new Walk(key, id, link.hash(), 0, 0)
                : new Walk(key, last, hash, keyedFrom, id);
    }

    private Walk until(long end) {
        return new Walk(key, end, hash, keyedFrom, brokenAt);
    }

    /**
     * Compares with heads that were kept outside: rows cut off the end, and a chain made anew from
     * its beginning, hold by themselves.
     *
     * @param hashes those of the rows with these numbers, where there are such rows
     */
    Walk agreeing(List<TrailHead> kept, Function<List<Long>, Map<Long, String>> hashes) {
        long first = Long.MAX_VALUE;
        for (List<TrailHead> some : Slices.of(kept)) {
            Map<Long, String> present = hashes.apply(some.stream().map(TrailHead::id).toList());
            for (TrailHead head : some) {
                if (!head.hash().equals(present.get(head.id()))) {
                    first = Math.min(first, head.id());
                }
            }
        }
        return first == Long.MAX_VALUE
                ? this
                : new Walk(key, last, hash, keyedFrom, Math.min(first, last + 1));
    }
}
