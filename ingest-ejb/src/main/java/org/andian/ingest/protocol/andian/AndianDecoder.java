package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.Decoded.Measured;
import org.andian.ingest.protocol.Decoded.Reported;
import org.andian.ingest.protocol.Decoder;
import org.andian.ingest.protocol.Flaw;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.IntakeLog.BrokerEvent;
import org.andian.portal.measurement.Metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes readings {@code {"ts", "seq", "circuit", "values": {…}}}, events {@code {"ts", "seq",
 * "circuit", "kind", "code", "text", "value"}} and the broker's own reports, each one object or an
 * array of them. Members it does not know are passed over.
 */
public final class AndianDecoder implements Decoder {

    /** As the broker has it; what comes in by HTTP has a limit of its own before it gets here. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_CIRCUITS = 64;
    private static final int MOST_EXTRA = 32;
    private static final int MOST_CODE_CHARACTERS = 64;
    private static final int MOST_TEXT_CHARACTERS = 300;
    private static final Set<String> EVENT_KINDS = Set.of("alarm", "fault", "event");

    private interface Element<T> {
        T read(Members members) throws Unusable;
    }

    @Override
    public Decoded decode(Frame frame) {
        if (frame.body().length > MOST_BYTES) {
            return new Decoded.Rejected(new Flaw("tooLarge", frame.body().length + " bytes"));
        }
        try {
            return decode(frame.kind(), elements(JsonTree.read(frame.body())));
        } catch (Unusable unusable) {
            return new Decoded.Rejected(unusable.flaw());
        }
    }

    private static Decoded decode(Frame.Kind kind, List<?> elements) throws Unusable {
        List<Flaw> flaws = new ArrayList<>();
        return switch (kind) {
            case READINGS ->
                    new Decoded.Readings(each(elements, flaws, AndianDecoder::reading), flaws);
            case EVENTS -> new Decoded.Events(each(elements, flaws, AndianDecoder::event), flaws);
            case BROKER -> reports(elements);
            case REPLIES -> throw new Unusable("unknownCommand", "no command waits for a reply");
        };
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
            try {
                good.add(element.read(Members.of(elements.get(i), "element")));
            } catch (Unusable unusable) {
                flaws.add(
                        elements.size() == 1
                                ? unusable.flaw()
                                : new Flaw(
                                        unusable.flaw().reason(),
                                        "element " + i + ": " + unusable.flaw().detail()));
            }
        }
        return good;
    }

    private static Measured reading(Members members) throws Unusable {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        Map<String, Double> extra = new LinkedHashMap<>();
        Members measured = members.object("values");
        for (String code : measured.names()) {
            Double value = measured.number(code);
            if (value != null) {
                put(code, value, values, extra);
            }
        }
        if (values.isEmpty() && extra.isEmpty()) {
            throw new Unusable("noValues", "values holds no number");
        }
        return new Measured(
                members.instant("ts"), members.whole("seq"), circuit(members), values, extra);
    }

    private static void put(
            String code, double value, Map<Metric, Double> values, Map<String, Double> extra)
            throws Unusable {
        Optional<Metric> metric = Metric.find(code);
        if (metric.isEmpty()) {
            extra.put(metricCode(code), value);
        } else if (metric.get().isPossible(value)) {
            values.put(metric.get(), value);
        } else {
            throw new Unusable("impossibleValue", code + " = " + value);
        }
        if (extra.size() > MOST_EXTRA) {
            throw new Unusable("tooManyMetrics", "more than " + MOST_EXTRA + " unknown metrics");
        }
    }

    private static Reported event(Members members) throws Unusable {
        String kind = members.text("kind", MOST_CODE_CHARACTERS);
        if (kind == null || !EVENT_KINDS.contains(kind)) {
            throw new Unusable("badKind", "kind = " + kind);
        }
        String code = members.text("code", Integer.MAX_VALUE);
        if (code == null) {
            throw new Unusable("badCode", "code is missing");
        }
        return new Reported(
                members.instant("ts"),
                members.whole("seq"),
                circuit(members),
                kind,
                metricCode(code),
                members.text("text", MOST_TEXT_CHARACTERS),
                members.number("value"));
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
                members.text("username", 64),
                members.text("clientId", 128),
                members.text("remote", 64),
                members.text("topic", MOST_TEXT_CHARACTERS),
                count == null ? 1 : count);
    }

    /** A device with one circuit need not name it. */
    private static int circuit(Members members) throws Unusable {
        Long circuit = members.whole("circuit");
        if (circuit != null && (circuit < 0 || circuit > MOST_CIRCUITS)) {
            throw new Unusable("badCircuit", "circuit = " + circuit);
        }
        return circuit == null ? 1 : circuit.intValue();
    }

    private static String metricCode(String code) throws Unusable {
        if (code.isBlank()
                || code.length() > MOST_CODE_CHARACTERS
                || code.chars().anyMatch(AndianDecoder::isUnfit)) {
            throw new Unusable("badCode", "a code of " + code.length() + " characters");
        }
        return code;
    }

    /** Controls and halves of surrogate pairs cannot be stored as they came. */
    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.isSurrogate((char) character);
    }
}
