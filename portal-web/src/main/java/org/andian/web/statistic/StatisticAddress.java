package org.andian.web.statistic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads a statistic's question from the query part of its address, as its page does. */
final class StatisticAddress {

    private StatisticAddress() {}

    /**
     * @param address from its question mark on, as {@link StatisticFilter#address} writes it; what
     *     nobody knows is left out
     */
    static StatisticFilter read(String address) {
        Map<String, String> parts = parts(address);
        StatisticFilter filter = new StatisticFilter();
        filter.setPeriod(parts.get("period"));
        filter.setFrom(parts.get("from"));
        filter.setTo(parts.get("to"));
        filter.setRows(parts.get("rows"));
        filter.setColumns(parts.get("columns"));
        filter.setCampaign(parts.get("campaign"));
        filter.setIndicatorsText(parts.get("indicators"));
        filter.setCompareText(parts.get("compare"));
        filter.setRankBy(parts.get("rank"));
        filter.setDistrictText(parts.get("district"));
        filter.setGroup(parts.get("group"));
        filter.setDepartment(parts.get("department"));
        filter.setDenominatorsText(parts.get("denominators"));
        filter.setStep(parts.get("step"));
        filter.setLayers(parts.get("layers"));
        filter.setLayer(parts.get("layer"));
        return filter;
    }

    private static Map<String, String> parts(String address) {
        Map<String, String> parts = new HashMap<>();
        for (String part : address.split("[?&]")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.putIfAbsent(pair[0], decoded(pair[1]));
            }
        }
        return parts;
    }

    /** As it stands where it was cut or typed wrongly. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }
}
