package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.news.AlarmNews;
import org.andian.portal.alarm.news.AlarmNews.Patience;
import org.andian.portal.alarm.news.AlarmNews.What;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes what people must be told of, by room {@code telling}. Of what was over when the portal
 * heard of it nobody is told.
 */
record NewsWriter(Sql sql) {

    private static final Set<String> TOLD =
            Set.of(
                    told(What.RAISED),
                    told(What.LASTING),
                    told(What.ESCALATED),
                    told(What.REOPENED),
                    told(What.CLEARED));

    void write(Collection<Incident> changed) {
        List<List<Object>> news = new ArrayList<>();
        for (Incident incident : changed) {
            if (!incident.historic || incident.isOpen()) {
                incident.lines.stream()
                        .map(Incident.Line::what)
                        .filter(TOLD::contains)
                        .forEach(
                                what ->
                                        news.add(
                                                AlarmNews.row(
                                                        incident.id, what, patience(incident))));
            }
        }
        sql.updateAll(AlarmNews.ADD, news);
    }

    private static Patience patience(Incident incident) {
        return switch (incident.quantity.kind().counted(incident.level)) {
            case ALARM -> Patience.NONE;
            case WARNING -> Patience.SOME;
            case FAULT -> Patience.MUCH;
        };
    }

    private static String told(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
