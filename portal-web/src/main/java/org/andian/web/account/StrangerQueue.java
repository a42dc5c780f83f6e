package org.andian.web.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sessions of visitors who have not logged in. Each holds the pages it was shown, so pages are what
 * is counted. Of too many the network gives that has most of them: first who asks on and on, then
 * of those that came back and those that did not the greater part, the oldest first. So neither
 * thousands from elsewhere nor thousands without a cookie end the session of somebody who fills in
 * the form.
 *
 * @param <S> a session
 */
final class StrangerQueue<S> {

    /** More than anybody needs to log in, and about what one session keeps. */
    private static final int MOST_OF_ONE = 20;

    private final int mostPages;

    /** By id, in the order in which they came. */
    private final Map<String, Stay<S>> stays = new LinkedHashMap<>();

    private int pages;

    private static final class Stay<S> {

        private final String id;
        private final S session;
        private final String network;
        private int pages = 1;
        private boolean back;

        Stay(String id, S session, String network) {
            this.id = id;
            this.session = session;
            this.network = network;
        }

        boolean asksOnAndOn() {
            return pages >= MOST_OF_ONE;
        }
    }

    StrangerQueue(int mostPages) {
        this.mostPages = mostPages;
    }

    /**
     * A session has begun, with its first page.
     *
     * @return the sessions to end, never the one that has begun
     */
    synchronized List<S> began(String id, S session, String network) {
        stays.put(id, new Stay<>(id, session, network));
        pages++;
        return giveUp(id);
    }

    /**
     * The visitor has come back in his session, for a page or for what belongs to one.
     *
     * @return the sessions to end, never his
     */
    synchronized List<S> cameBack(String id, boolean forPage) {
        Stay<S> stay = stays.get(id);
        if (stay == null) {
            return List.of();
        }
        stay.back = true;
        if (forPage && !stay.asksOnAndOn()) {
            stay.pages++;
            pages++;
        }
        return giveUp(id);
    }

    /** The session has ended, or is somebody's now; unknown ones are none of these. */
    synchronized void left(String id) {
        Stay<S> stay = stays.remove(id);
        if (stay != null) {
            pages -= stay.pages;
        }
    }

    synchronized int pages() {
        return pages;
    }

    private List<S> giveUp(String present) {
        List<S> given = new ArrayList<>();
        while (pages > mostPages && stays.size() > 1) {
            Stay<S> next = next(present);
            left(next.id);
            given.add(next.session);
        }
        return given;
    }

    private Stay<S> next(String present) {
        Map<String, Integer> byNetwork =
                stays.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        stay -> stay.network,
                                        Collectors.summingInt(stay -> stay.pages)));
        String greediest =
                byNetwork.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        List<Stay<S>> others =
                stays.values().stream().filter(stay -> !stay.id.equals(present)).toList();
        List<Stay<S>> of = others.stream().filter(stay -> stay.network.equals(greediest)).toList();
        return of.isEmpty() ? others.getFirst() : oldestOf(of);
    }

    private static <S> Stay<S> oldestOf(List<Stay<S>> stays) {
        Optional<Stay<S>> greedy = stays.stream().filter(Stay::asksOnAndOn).findFirst();
        return greedy.orElseGet(
                () ->
                        stays.stream()
                                .collect(Collectors.partitioningBy(stay -> stay.back))
                                .values()
                                .stream()
                                .max(Comparator.comparingInt(StrangerQueue::pagesOf))
                                .orElseThrow()
                                .getFirst());
    }

    private static <S> int pagesOf(List<Stay<S>> stays) {
        return stays.stream().mapToInt(stay -> stay.pages).sum();
    }
}
