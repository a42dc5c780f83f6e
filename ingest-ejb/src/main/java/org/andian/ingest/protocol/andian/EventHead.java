package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Decoded.Unfit;
import org.andian.ingest.protocol.Flaw;
import org.andian.portal.text.PlainText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of event a device reports and which. What claims danger is an alarm or a fault however
 * it is written: its code is made possible and no reason to lose it.
 *
 * @param kind alarm, fault or event
 * @param code possible as that of a metric is
 */
record EventHead(String kind, String code) {

    private static final String ALARM = "alarm";
    private static final String EVENT = "event";
    private static final Set<String> KINDS = Set.of(ALARM, "fault", EVENT);
    private static final Pattern UNFIT =
            Pattern.compile("[\\x{0}-\\x{1F}\\x{7F}-\\x{9F}\\x{10000}-\\x{10FFFF}\\p{Cs}]");

    /** What kinds of devices' own invention hold that claim danger. */
    private static final List<String> ALARMING = words("alarming.txt");

    /**
     * @param unfit takes what was not as it should be
     * @throws Unusable {@code badKind}, and for mere events {@code badCode} or {@code wrongType}
     */
    static EventHead of(Members members, List<Unfit> unfit) throws Unusable {
        String told = members.text("kind", Measures.MOST_CODE_CHARACTERS);
        String kind = kind(told);
        if (!kind.equals(told)) {
            unfit.add(new Unfit("", null, new Flaw("badKind", "kind = " + told)));
        }
        if (kind.equals(EVENT)) {
            return new EventHead(kind, code(members));
        }
        try {
            return new EventHead(kind, code(members));
        } catch (Unusable unusable) {
            unfit.add(new Unfit("", null, unusable.flaw()));
            return new EventHead(kind, possible(members.shown("code")).orElse(kind));
        }
    }

    private static List<String> words(String file) {
        try (InputStream words = EventHead.class.getResourceAsStream(file)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static String kind(String told) throws Unusable {
        String plain = told == null ? "" : told.strip().toLowerCase(Locale.ROOT);
        if (KINDS.contains(plain)) {
            return plain;
        }
        if (ALARMING.stream().noneMatch(plain::contains)) {
            throw new Unusable("badKind", "kind = " + told);
        }
        return ALARM;
    }

    /** Signs without a shape make another code of one that looks the same. */
    private static String code(Members members) throws Unusable {
        String code = members.text("code", Integer.MAX_VALUE);
        if (code == null) {
            throw new Unusable("badCode", "code is missing");
        }
        String plain = PlainText.of(Measures.metricCode(code));
        if (plain.isEmpty()) {
            throw new Unusable("badCode", "a code that cannot be seen");
        }
        return plain;
    }

    private static Optional<String> possible(String code) {
        String clean = PlainText.of(UNFIT.matcher(code).replaceAll(" "));
        String cut = clean.substring(0, Math.min(clean.length(), Measures.MOST_CODE_CHARACTERS));
        return cut.isBlank() ? Optional.empty() : Optional.of(cut);
    }
}
