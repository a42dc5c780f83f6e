package org.andian.portal.period;

import java.time.ZoneId;

/** Zones of the edge; inside there are only instants. */
public final class Zones {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
