"""Use cases of the staff desk; every one takes the proved staff member first.

members: list_staff change_pin set_pin change_role deactivate_staff reactivate_staff
assist: begin_assist end_assist · calls: see_open_calls answer_call finish_call see_kiosks
look_up: look_up_reference look_up_person open_record · records: unlock_person unlock_kiosk
release_binding print_again · caregivers: void_pin renew_pin · line: see_board
devices: see_devices see_readiness try_printer try_mail · queue: see_queue retry_unsent drop_unsent
expiry: see_expiry list_expiring · settings: see_settings put_settings see_settings_history
keeping: purge_records back_up print_key
"""
