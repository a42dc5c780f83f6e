package org.andian.portal.setting;

import java.util.List;

/**
 * The settings of one room. Each implementation is a CDI bean of the room; beside its class lie
 * {@code settings_zh_CN.properties} and {@code settings_en.properties} with one sentence for each
 * name.
 */
public interface RoomSettings {

    /** In the order in which they are shown. */
    List<Setting<?>> settings();
}
