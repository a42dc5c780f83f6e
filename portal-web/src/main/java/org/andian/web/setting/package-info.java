/** Shows all settings of all rooms and of the environment; the right administrator changes them. */
package org.andian.web.setting;
