package org.andian.portal.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One counted membership a campaign: a venue group in two scope groups is counted by the one of
 * lower sequence.
 */
final class Membership {

    private Membership() {}

    /**
     * @param venuesBySeq in rising order of sequence. @return the venue groups each sequence counts
     */
    static Map<Integer, List<String>> counted(Map<Integer, List<String>> venuesBySeq) {
        Set<String> taken = new HashSet<>();
        Map<Integer, List<String>> counted = new LinkedHashMap<>();
        venuesBySeq.keySet().stream()
                .sorted()
                .forEach(
                        seq -> {
                            List<String> own = new ArrayList<>(venuesBySeq.get(seq));
                            own.removeIf(venue -> !taken.add(venue));
                            counted.put(seq, own);
                        });
        return counted;
    }
}
