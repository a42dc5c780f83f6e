package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.Decoded.Measured;
import org.andian.ingest.protocol.Decoded.Reported;
import org.andian.ingest.protocol.Decoded.Unfit;
import org.andian.ingest.protocol.Decoder;
import org.andian.ingest.protocol.Flaw;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.text.PlainText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Decodes readings {@code {"ts", "seq", "circuit", "values": {…}}}, events {@code {"ts", "seq",
 * "circuit", "kind", "code", "text", "value"}} and the broker's own reports, each one object or an
 * array of them. Members it does not know are passed over; of what it knows each is taken by
 * itself, so that one unfit metric, time or circuit never costs the values beside it.
 */
public final class AndianDecoder implements Decoder {

    /** As the broker has it; what comes in by HTTP has a limit of its own before it gets here. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_CIRCUITS = 64;
    private static final int MOST_TEXT_CHARACTERS = 300;

    private interface Element<T> {
        T read(Members members, List<Flaw> flaws) throws Unusable;
    }

    private interface Part<T> {
        T read() throws Unusable;
    }

    @Override
    public Decoded decode(Frame frame) {
        if (frame.body().length > MOST_BYTES) {
            return new Decoded.Rejected(new Flaw("tooLarge", frame.body().length + " bytes"));
        }
        try {
            return decode(frame.kind(), elements(JsonTree.read(frame.body())));
        } catch (Unusable unusable) {
            return salvage(frame, unusable.flaw());
        }
    }

    /** Of a reading for which {@link #decode} would give the same; empty when it can be used. */
    static List<Flaw> flaws(Object element) {
        return readings(Collections.singletonList(element)).flaws();
    }

    /** What breaks a rule as a whole may still hold a fit value, and that one is not lost. */
    private static Decoded salvage(Frame frame, Flaw flaw) {
        List<?> elements = JsonTree.salvage(frame.body());
        return switch (frame.kind()) {
            case READINGS -> salvaged(readings(elements), flaw);
            case EVENTS -> salvaged(events(elements), flaw);
            case BROKER, REPLIES -> new Decoded.Rejected(flaw);
        };
    }

    /** Codes nobody knows may be scraps; with a known metric the sender has meant a reading. */
    private static Decoded salvaged(Decoded.Readings decoded, Flaw flaw) {
        boolean isFit =
                decoded.readings().stream()
                        .anyMatch(
                                reading ->
                                        !reading.values().isEmpty()
                                                || reading.unfit().stream()
                                                        .anyMatch(part -> part.number() != null));
        if (!isFit) {
            return new Decoded.Rejected(flaw);
        }
        decoded.readings().getFirst().unfit().add(new Unfit("", null, flaw));
        return decoded;
    }

    private static Decoded salvaged(Decoded.Events decoded, Flaw flaw) {
        if (decoded.events().isEmpty()) {
            return new Decoded.Rejected(flaw);
        }
        decoded.events().getFirst().unfit().add(new Unfit("", null, flaw));
        return decoded;
    }

    private static Decoded decode(Frame.Kind kind, List<?> elements) throws Unusable {
        return switch (kind) {
            case READINGS -> readings(elements);
            case EVENTS -> events(elements);
            case BROKER -> reports(elements);
            case REPLIES -> throw new Unusable("unknownCommand", "no command waits for a reply");
        };
    }

    private static Decoded.Readings readings(List<?> elements) {
        List<Flaw> flaws = new ArrayList<>();
        return new Decoded.Readings(each(elements, flaws, AndianDecoder::reading), flaws);
    }

    private static Decoded.Events events(List<?> elements) {
        List<Flaw> flaws = new ArrayList<>();
        return new Decoded.Events(each(elements, flaws, AndianDecoder::event), flaws);
    }

    /** A single object counts as an array of one. */
    private static List<?> elements(Object root) throws Unusable {
        List<?> elements = root instanceof List<?> list ? list : Collections.singletonList(root);
        if (elements.isEmpty()) {
            throw new Unusable("empty", "an array without elements");
        }
        if (elements.size() > MOST_ELEMENTS) {
            throw new Unusable("tooMany", elements.size() + " elements");
        }
        return elements;
    }

    private static <T> List<T> each(List<?> elements, List<Flaw> flaws, Element<T> element) {
        List<T> good = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            List<Flaw> own = new ArrayList<>();
            try {
                good.add(element.read(Members.of(elements.get(i), "element"), own));
            } catch (Unusable unusable) {
                own.add(unusable.flaw());
            }
            for (Flaw flaw : own) {
                flaws.add(elements.size() == 1 ? flaw : at(i, flaw));
            }
        }
        return good;
    }

    private static Flaw at(int index, Flaw flaw) {
        return new Flaw(flaw.reason(), "element " + index + ": " + flaw.detail());
    }

    private static Measured reading(Members members, List<Flaw> flaws) throws Unusable {
        Measures measures = new Measures();
        measures.read(members.object("values"));
        Optional<Flaw> useless = measures.useless();
        if (useless.isPresent()) {
            throw new Unusable(useless.get());
        }
        if (measures.values().isEmpty() && measures.extra().isEmpty()) {
            flaws.add(measures.unfit().getFirst().flaw());
        }
        return new Measured(
                orNone(() -> members.instant("ts"), measures.unfit()),
                orNone(() -> members.whole("seq"), measures.unfit()),
                circuit(members, measures.unfit()),
                measures.values(),
                measures.extra(),
                measures.unfit());
    }

    private static Reported event(Members members, List<Flaw> flaws) throws Unusable {
        List<Unfit> unfit = new ArrayList<>();
        EventHead head = EventHead.of(members, unfit);
        return new Reported(
                orNone(() -> members.instant("ts"), unfit),
                orNone(() -> members.whole("seq"), unfit),
                circuit(members, unfit),
                head.kind(),
                head.code(),
                orNone(() -> plain(members, "text", MOST_TEXT_CHARACTERS), unfit),
                orNone(() -> members.number("value"), unfit),
                unfit);
    }

    /** For people to read, on a screen and in a file: what has no shape there is left out. */
    private static String plain(Members members, String name, int most) throws Unusable {
        String text = PlainText.of(members.text(name, most));
        return text == null || text.isEmpty() ? null : text;
    }

    /** What only says more about a value is not worth losing the value for. */
    private static <T> T orNone(Part<T> part, List<Unfit> unfit) {
        try {
            return part.read();
        } catch (Unusable unusable) {
            unfit.add(new Unfit("", null, unusable.flaw()));
            return null;
        }
    }

    private static Decoded reports(List<?> elements) throws Unusable {
        List<BrokerEvent> reports = new ArrayList<>();
        for (Object element : elements) {
            reports.add(report(Members.of(element, "element")));
        }
        return new Decoded.BrokerReports(reports);
    }

    private static BrokerEvent report(Members members) throws Unusable {
        Long at = members.instant("at");
        String kind = members.text("kind", 40);
        Long count = members.whole("count");
        if (at == null || kind == null) {
            throw new Unusable("badReport", "at or kind is missing");
        }
        return new BrokerEvent(
                Instant.ofEpochMilli(at),
                kind,
                plain(members, "username", 64),
                plain(members, "clientId", 128),
                plain(members, "remote", 64),
                plain(members, "topic", MOST_TEXT_CHARACTERS),
                count == null ? 1 : count);
    }

    /**
     * A device with one circuit need not name it; a number no circuit can have leaves the value to
     * the device as a whole.
     */
    private static int circuit(Members members, List<Unfit> unfit) {
        try {
            Long circuit = members.whole("circuit");
            if (circuit != null && (circuit < 0 || circuit > MOST_CIRCUITS)) {
                throw new Unusable("badCircuit", "circuit = " + circuit);
            }
            return circuit == null ? 1 : circuit.intValue();
        } catch (Unusable unusable) {
            unfit.add(new Unfit("", null, unusable.flaw()));
            return 0;
        }
    }
}
