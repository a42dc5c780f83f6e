/**
 * Decides what a setting is, what it may be set to and by whom, and keeps what it was before. Each
 * room declares its own settings and obeys them; what is set in the environment is only shown.
 */
package org.andian.portal.setting;
