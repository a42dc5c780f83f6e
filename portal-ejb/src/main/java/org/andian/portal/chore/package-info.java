/**
 * Decides when scheduled work is done and on which node: each room declares its chores, one runner
 * starts them, keeps them apart, backs off from what fails and writes down how each run went. What
 * a chore does is its room's.
 */
package org.andian.portal.chore;
