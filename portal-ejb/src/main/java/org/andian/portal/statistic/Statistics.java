package org.andian.portal.statistic;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Locale;
import org.andian.portal.identity.Scope;
import org.andian.portal.indicator.IndicatorInfo;

/** Door: tables over the daily facts, limited to the caller's districts and industries. Grants for one premises or one provider's premises see none. */
@Stateless
public class Statistics {

    /** All that the rooms offer, public among those who are logged in. */
    public List<IndicatorInfo> indicators() {
        throw new UnsupportedOperationException("Statistics are not computed yet.");
    }

    /** @throws IllegalArgumentException when the query names an indicator, campaign or district there is not */
    public StatisticTable table(Scope scope, StatisticQuery query, Locale locale) {
        throw new UnsupportedOperationException("Statistics are not computed yet.");
    }

    /** The records a cell of that table counts, in order of day and premises. */
    public DrillPage rows(Scope scope, StatisticQuery query, CellKey cell, int first, int size) {
        throw new UnsupportedOperationException("Statistics are not computed yet.");
    }
}
