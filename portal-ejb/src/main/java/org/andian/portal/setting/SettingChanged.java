package org.andian.portal.setting;

/** A setting gets another value in the running transaction. */
record SettingChanged(String name) {}
