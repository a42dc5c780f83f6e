/**
 * Decides what was answered on a visit, by a self-check or on a phone that was offline, and how
 * what was found becomes a hazard. An answer is never written over one its sender has not seen.
 */
package org.andian.portal.inspection.visit;
