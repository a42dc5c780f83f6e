package org.andian.portal.inspection.plan;

/** Somebody who inspects by a plan, or may be drawn. */
public record PlanPerson(String login, String name) {}
