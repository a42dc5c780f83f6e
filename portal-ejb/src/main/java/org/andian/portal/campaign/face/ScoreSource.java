package org.andian.portal.campaign.face;

import org.andian.portal.scope.Scope;

import java.util.Optional;

/**
 * What the room that assesses answers to the home of a campaign. Found by CDI; while there is none,
 * the home shows the order of completion alone.
 */
public interface ScoreSource {

    /**
     * The newest that the caller may see.
     *
     * @param campaign code of one within his reach
     * @return empty where nothing is assessed
     */
    Optional<ScoreBoard> newest(Scope scope, String campaign);
}
