package org.andian.web.workorder;

import org.andian.web.frame.Typed;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The premises a form names: the one that is chosen, and further ones in lines. Pure. */
final class PremisesCodes {

    private static final String BETWEEN = "[\\s,;]+";

    private PremisesCodes() {}

    /**
     * Each once, the chosen one first; none where nothing was typed.
     *
     * @param chosen null for none, as {@code further}
     */
    static Set<String> of(String chosen, String further) {
        Set<String> codes = new LinkedHashSet<>();
        Stream<String> more = further == null ? Stream.empty() : Stream.of(further.split(BETWEEN));
        Stream.concat(Stream.ofNullable(chosen), more)
                .map(Typed::code)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return codes;
    }
}
