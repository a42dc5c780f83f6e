package org.andian.portal.hazard.risk;

/** How dangerous a premises is held to be, the most dangerous first. */
public enum RiskColour {
    RED,
    ORANGE,
    YELLOW,
    BLUE
}
