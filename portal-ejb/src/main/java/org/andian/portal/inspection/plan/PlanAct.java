package org.andian.portal.inspection.plan;

/** What can be done with a plan, each by those who may issue in its body's name. */
public enum PlanAct {
    /** what is written of it, its premises, people and bodies */
    CHANGE,
    /** the lists of its draw are frozen */
    FREEZE,
    /** a seed is taken */
    DRAW,
    /** everybody who sees the plan sees the draw */
    PUBLISH,
    RELEASE,
    CLOSE,
    WITHDRAW
}
