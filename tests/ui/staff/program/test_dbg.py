import time
from tests.ui.staff.program.test_queue import ALL, opened, keys, MARIA, QueuePage, Role, Qt, store
from tests.ui.staff.audit import audit_desk
@ALL
def test_dbg(desk):
    t=time.time()
    desk.log_on_to(QueuePage, Role.REVIEWER)
    opened(desk, MARIA); print("open",time.time()-t)
    def look(name):
        t=time.time(); print(name, audit_desk(desk.window), time.time()-t); desk.keep_picture(name)
    look("program-look")
    keys(desk, "t+"); keys(desk, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    desk.keep_picture("program-photos")
    if desk.sees("show_queue"):
        keys(desk,"q"); look("program-queue"); keys(desk,"q")
    keys(desk, "r"); desk.rest(); look("program-return")
    keys(desk, "31p"); desk.until(lambda: desk.says("came back")); look("program-chosen")
    keys(desk, Qt.Key.Key_Escape, "a", Qt.Key.Key_Return); desk.rest(); look("program-approve")
