package org.andian.portal.period;

import java.time.ZoneId;

/** Zones of the edge; inside there are only instants. */
public final class Zones {

    /** The whole country keeps one time; days of validity and of facts begin at its midnight. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
