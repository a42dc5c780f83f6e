package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.advice.Advice;
import org.andian.portal.alarm.advice.AdviceRow;
import org.andian.portal.scope.Scope;
import org.andian.web.alarm.AlarmWords;
import org.andian.web.frame.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The caller's alarms that are not settled, with what to do about them. */
@RequestScoped
class PhoneAlarms {

    private static final int MOST = 100;

    @Inject private Alarms alarms;

    @Inject private Advice advice;

    @Inject private AlarmWords alarmWords;

    @Inject private Words words;

    private final Map<String, List<String>> known = new HashMap<>();

    /** Danger first; a hundred at most. */
    public List<PhoneAlarm> of(Scope scope) {
        AlarmQuery unsettled = AlarmQuery.all().unsettled(true).sort("danger", false).rows(0, MOST);
        return alarms.page(scope, unsettled).stream().map(row -> alarm(scope, row)).toList();
    }

    private PhoneAlarm alarm(Scope scope, AlarmRow row) {
        AlarmWords.Mark mark = alarmWords.state(row);
        return new PhoneAlarm(
                row.id(),
                row.level(),
                alarmWords.what(row),
                alarmWords.worstInWords(row),
                alarmWords.place(row),
                row.premises(),
                row.raisedAt(),
                row.isOpen(),
                row.isAcknowledged(),
                new PhoneAlarm.State(mark.style(), mark.word()),
                steps(scope, row));
    }

    /** Alarms of one kind and level are told the same. */
    private List<String> steps(Scope scope, AlarmRow row) {
        return known.computeIfAbsent(
                row.kind() + "." + row.counted(),
                kind -> {
                    AdviceRow steps = advice.get(scope, row.kind(), row.counted());
                    return words.pick(steps.zh(), steps.en()).lines().toList();
                });
    }
}
