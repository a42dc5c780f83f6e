package org.andian.portal.assessment.rule;

import java.util.Map;

/**
 * Who is assessed, with what was counted.
 *
 * @param id of the district
 * @param figures by the code of the measure; what is not there was not measured
 */
public record AssessedBody(long id, String name, Map<String, RuleFigure> figures) {

    public AssessedBody {
        figures = Map.copyOf(figures);
    }
}
