package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.Within;

import java.util.List;
import java.util.Objects;

/**
 * A question asked of several periods, or once for each key of a third axis, or both.
 *
 * @param base what is asked of the whole; a rank is that of the whole period
 * @param step null for no periods; with it the periods are the columns, so the base has no column
 *     axis
 * @param layers the third axis, whose keys stand before the rows; null for none
 */
public record CrossQuery(StatisticQuery base, PeriodStep step, Axis layers) {

    /** A series of so many weeks is more than a year. */
    static final int MOST_PERIODS = 60;

    public CrossQuery {
        Objects.requireNonNull(base, "base");
        if (step == null && layers == null) {
            throw new IllegalArgumentException("Neither periods nor a third axis are asked for.");
        }
        if (step != null && base.columns() != null) {
            throw new Refusal(StatisticReason.PERIODS_AND_COLUMNS);
        }
        if (layers != null) {
            requireLayers(base, layers);
        }
        int periods = step == null ? 0 : step.parts(new DateSpan(base.from(), base.to())).size();
        if (periods > MOST_PERIODS) {
            throw new Refusal(StatisticReason.TOO_MANY_PARTS, periods, MOST_PERIODS);
        }
    }

    private static void requireLayers(StatisticQuery base, Axis layers) {
        if (layers == base.rows() || layers == base.columns()) {
            throw new Refusal(StatisticReason.SAME_AXIS);
        }
        if (layers == Axis.CAMPAIGN_GROUP && base.campaign() == null) {
            throw new Refusal(StatisticReason.CAMPAIGN_MISSING);
        }
        if (base.within().layer() != null) {
            throw new Refusal(StatisticReason.LAYER_TWICE);
        }
    }

    /** The periods from the first; empty where none are asked for. */
    List<DateSpan> periods() {
        return step == null ? List.of() : step.parts(new DateSpan(base.from(), base.to()));
    }

    /**
     * What one table of all is asked, word for word what opens a figure of it.
     *
     * @param days null for the whole period, which is ranked where the base is
     * @param layer null for all layers, or for the one the base is narrowed to
     */
    public StatisticQuery question(DateSpan days, Within.Layer layer) {
        return new StatisticQuery(
                days == null ? base.from() : days.first(),
                days == null ? base.to() : days.last(),
                base.rows(),
                base.columns(),
                base.campaign(),
                base.indicators(),
                base.monthOnMonth(),
                base.yearOnYear(),
                days == null ? base.rankBy() : null,
                layer == null ? base.within() : base.within().with(layer),
                base.denominators());
    }

    /** Which keys of the third axis there are: those with a line here. */
    StatisticQuery layerQuestion() {
        return new StatisticQuery(
                base.from(),
                base.to(),
                layers,
                null,
                base.campaign(),
                base.indicators(),
                false,
                false,
                null,
                base.within());
    }
}
