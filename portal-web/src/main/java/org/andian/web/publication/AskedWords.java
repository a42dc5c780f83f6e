package org.andian.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.publication.PublicationFile;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.andian.web.statistic.StatisticWords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a publication's figures were asked for, in the reader's words and as an address. */
@Named("askedWords")
@RequestScoped
public class AskedWords {

    @Inject private Words words;

    @Inject private StatisticWords statisticWords;

    @Inject private Statistics statistics;

    /** As it is kept where the figures come from elsewhere. */
    public String question(PublicationFile file) {
        StatisticQuery asked = file.statistic();
        if (asked == null) {
            return file.basis().question();
        }
        List<String> parts = new ArrayList<>();
        parts.add(statisticWords.days(new DateSpan(asked.from(), asked.to())));
        parts.add(file.row().district());
        if (asked.within().venueGroup() != null) {
            parts.add(statisticWords.groupName(asked.within().venueGroup()));
        }
        if (asked.within().department() != null) {
            parts.add(statisticWords.departmentName(asked.within().department()));
        }
        if (asked.within().layer() != null) {
            parts.add(statisticWords.layerName(asked.within().layer()));
        }
        parts.add(words.code("statistic.axis", asked.rows()));
        if (asked.columns() != null) {
            parts.add(words.code("statistic.axis", asked.columns()));
        }
        if (asked.campaign() != null) {
            parts.add(asked.campaign());
        }
        parts.add(indicators(asked));
        return String.join(words.of("statistic.semicolon"), parts);
    }

    private String indicators(StatisticQuery asked) {
        List<IndicatorInfo> offered = statistics.indicators();
        return offered.stream()
                .filter(info -> asked.indicators().contains(info.code()))
                .map(statisticWords::name)
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    /** The query part of the address that asks the statistics the same now; null for none. */
    public String address(PublicationFile file) {
        StatisticQuery asked = file.statistic();
        if (asked == null) {
            return null;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("from", asked.from());
        parts.put("to", asked.to());
        parts.put("rows", asked.rows());
        parts.put("columns", asked.columns());
        parts.put("campaign", asked.campaign());
        parts.put("indicators", String.join(",", asked.indicators()));
        parts.put("compare", compare(asked));
        parts.put("rank", asked.rankBy());
        parts.put("district", district(file, asked));
        parts.put("group", asked.within().venueGroup());
        parts.put("department", asked.within().department());
        if (asked.within().layer() != null) {
            parts.put("layers", asked.within().layer().axis());
            parts.put("layer", asked.within().layer().code());
        }
        parts.put("denominators", asked.denominators() ? Boolean.TRUE : null);
        return Typed.query(parts);
    }

    private static long district(PublicationFile file, StatisticQuery asked) {
        Long narrowed = asked.within().districtId();
        return narrowed == null ? file.row().districtId() : narrowed;
    }

    private static String compare(StatisticQuery asked) {
        List<String> compared = new ArrayList<>();
        if (asked.monthOnMonth()) {
            compared.add("month");
        }
        if (asked.yearOnYear()) {
            compared.add("year");
        }
        return String.join(",", compared);
    }
}
