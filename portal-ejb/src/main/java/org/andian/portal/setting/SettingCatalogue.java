package org.andian.portal.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All settings of all rooms, by room, each name once. */
@ApplicationScoped
class SettingCatalogue {

    @Inject @Any private Instance<RoomSettings> rooms;

    private final Map<String, SettingInfo> byName = new LinkedHashMap<>();

    @PostConstruct
    void gather() {
        rooms.stream()
                .flatMap(room -> SettingInfo.of(room).stream())
                .sorted(Comparator.comparing(SettingInfo::room))
                .forEach(this::add);
    }

    private void add(SettingInfo info) {
        if (byName.putIfAbsent(info.setting().name(), info) != null) {
            throw new IllegalStateException("Two settings are called " + info.setting().name());
        }
    }

    public List<SettingInfo> all() {
        return List.copyOf(byName.values());
    }

    public Optional<SettingInfo> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * @throws Refusal when there is no such setting
     */
    public Setting<?> get(String name) {
        return find(name)
                .map(SettingInfo::setting)
                .orElseThrow(
                        () -> new Refusal(SettingReason.NO_SUCH_SETTING, String.valueOf(name)));
    }
}
