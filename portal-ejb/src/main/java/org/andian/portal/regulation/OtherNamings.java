package org.andian.portal.regulation;

import java.time.LocalDate;
import java.util.Map;

/**
 * Where bodies are named regulators otherwise than for a group and district; kept by a room above,
 * asked before a body changes.
 */
public interface OtherNamings {

    /** How often each body is or was named; a body that never was is absent. */
    Map<Long, Long> byBody();

    /** Whether the body still regulates on that day or later. */
    boolean namesAfter(long bodyId, LocalDate day);
}
