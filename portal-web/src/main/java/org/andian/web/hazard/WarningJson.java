package org.andian.web.hazard;

import org.andian.portal.hazard.goods.GoodsWarning;

import java.time.Instant;

/**
 * A warning about goods as REST tells it.
 *
 * @param number its number
 * @param body id of the body that published it, {@code publisher} its name on that day
 * @param maker null where unknown, as {@code model}
 * @param withdrawn why, null while it holds, as {@code withdrawnAt}
 * @param demo made by the example, not by people
 */
public record WarningJson(
        long number,
        long body,
        String publisher,
        String goods,
        String maker,
        String model,
        String danger,
        String advice,
        Instant publishedAt,
        String withdrawn,
        Instant withdrawnAt,
        boolean demo,
        int version) {

    static WarningJson of(GoodsWarning warning) {
        return new WarningJson(
                warning.id(),
                warning.bodyId(),
                warning.publisher(),
                warning.text().goods(),
                warning.text().maker(),
                warning.text().model(),
                warning.text().danger(),
                warning.text().advice(),
                warning.publishedAt(),
                warning.withdrawn(),
                warning.withdrawnAt(),
                warning.demo(),
                warning.version());
    }
}
