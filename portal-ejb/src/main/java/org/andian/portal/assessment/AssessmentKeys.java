package org.andian.portal.assessment;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about assessments. */
@Dependent
public final class AssessmentKeys implements RoomSettings {

    /** Working days from the day after the publication on. */
    public static final Setting<Integer> APPEAL_DAYS =
            Setting.whole("assessment.appealDays", Unit.DAYS, 5, 1, 60);

    AssessmentKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(APPEAL_DAYS);
    }
}
