package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Decoded.Unfit;
import org.andian.ingest.protocol.Flaw;
import org.andian.portal.measurement.Metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the metrics of one element, each by itself: an unfit one costs nothing but itself. */
final class Measures {

    static final int MOST_CODE_CHARACTERS = 64;
    private static final int MOST_EXTRA = 32;
    private static final Flaw TOO_MANY =
            new Flaw("tooManyMetrics", "more than " + MOST_EXTRA + " unknown metrics");

    private final Map<Metric, Double> values = new EnumMap<>(Metric.class);
    private final Map<String, Double> extra = new LinkedHashMap<>();
    private final List<Unfit> unfit = new ArrayList<>();

    void read(Members measured) {
        for (String code : measured.names()) {
            Optional<Metric> metric = Metric.find(code);
            try {
                Double value =
                        metric.isEmpty() || metric.get().isTwoState()
                                ? measured.state(code)
                                : measured.number(code);
                if (value != null) {
                    put(code, metric.orElse(null), value);
                }
            } catch (Unusable unusable) {
                unfit.add(unfit(code, metric, unusable.flaw(), measured));
            }
        }
        if (values.isEmpty()) {
            unfit.replaceAll(part -> isUnreadable(part, measured) ? part.unreadable() : part);
        }
    }

    /** One too large for any type of ours is beyond what its metric can be, like a smaller one. */
    private static Unfit unfit(String code, Optional<Metric> metric, Flaw flaw, Members measured) {
        boolean isBeyond = metric.isPresent() && flaw.reason().equals(Members.IMPOSSIBLE);
        return new Unfit(
                metric.isEmpty() ? "" : code, isBeyond ? measured.beyond(code) : null, flaw);
    }

    /** Such as 650 mA, or 650 in brackets: what the sender meant may be danger. */
    private static boolean isUnreadable(Unfit part, Members measured) {
        return part.number() == null
                && !part.code().isEmpty()
                && part.flaw().reason().equals(Members.WRONG_TYPE)
                && measured.holdsDigit(part.code());
    }

    Map<Metric, Double> values() {
        return values;
    }

    Map<String, Double> extra() {
        return extra;
    }

    List<Unfit> unfit() {
        return unfit;
    }

    /** Why nothing at all can be done with the element; empty when something can. */
    Optional<Flaw> useless() {
        if (!values.isEmpty() || unfit.stream().anyMatch(part -> part.number() != null)) {
            return Optional.empty();
        }
        if (!extra.isEmpty()) {
            return unfit.stream().map(Unfit::flaw).filter(TOO_MANY::equals).findFirst();
        }
        return Optional.of(
                unfit.isEmpty()
                        ? new Flaw("noValues", "values holds no number")
                        : unfit.getFirst().flaw());
    }

    private void put(String code, Metric metric, double value) throws Unusable {
        if (metric == null) {
            putUnknown(metricCode(code), value);
        } else if (metric.isPossible(value)) {
            values.put(metric, value);
        } else {
            unfit.add(new Unfit(code, value, new Flaw("impossibleValue", code + " = " + value)));
        }
    }

    private void putUnknown(String code, double value) throws Unusable {
        if (extra.size() >= MOST_EXTRA) {
            throw new Unusable(TOO_MANY);
        }
        extra.put(code, value);
    }

    static String metricCode(String code) throws Unusable {
        if (code.isBlank()
                || code.length() > MOST_CODE_CHARACTERS
                || code.chars().anyMatch(Measures::isUnfit)) {
            throw new Unusable("badCode", "a code of " + code.length() + " characters");
        }
        return code;
    }

    /** Controls and halves of surrogate pairs cannot be stored as they came. */
    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.isSurrogate((char) character);
    }
}
